/**
 * Files of the typeface the PDF carries: Tinos (SIL OFL 1.1), as wide letter for letter as Times New Roman, which the Word
 * file names, so both break their lines alike. The package brings the files along; nothing is fetched.
 */
export const typeface = {
  regular: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
} as const;
