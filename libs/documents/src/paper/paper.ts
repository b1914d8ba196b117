/**
 * A paper as plain data: what stands on it and in which order, never how a file format draws it. `toDocx` and `toPdf` draw
 * the same paper, so that its words are written once.
 */
export interface Paper {
  /** One line for the properties of the file. It must name no person: file lists show it. */
  readonly title: string;
  /** Civil date `YYYY-MM-DD`; stamps the properties of the file instead of the clock, so that equal papers have equal bytes. */
  readonly date: string;
  /** A line at the foot of every page. */
  readonly footer?: string;
  /** Wide tables want the sheet turned. */
  readonly landscape?: boolean;
  readonly blocks: readonly Block[];
}

export type Align = 'justify' | 'left' | 'center' | 'right';

export type Block = Heading | Paragraph | Sides | Points | Table | Fields | Signatures | NewPage;

/** `title` is the name of the paper, `section` a part of it. Both stay with what follows. */
export interface Heading {
  readonly kind: 'title' | 'section';
  readonly text: string;
}

/** `\n` begins a new line. A justified paragraph is indented, as office papers are. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** `justify` when left out. */
  readonly align?: Align;
  readonly bold?: boolean;
  readonly small?: boolean;
}

/** One line with a text at either margin: date and number of an act. */
export interface Sides {
  readonly kind: 'sides';
  readonly left: string;
  readonly right: string;
}

/** Points numbered 1., 2., …; with a prefix «3» they are 3.1., 3.2., …; nested points go one number deeper. */
export interface Points {
  readonly kind: 'points';
  readonly prefix?: string;
  readonly points: readonly Point[];
}

export interface Point {
  readonly text: string;
  readonly points?: readonly Point[];
}

/** A ruled table whose heads are repeated on every page. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** One text per column; a missing one is an empty cell. */
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly title: string;
  /** Share of the width; only the proportion counts. */
  readonly width: number;
  /** `left` when left out. */
  readonly align?: Align;
}

/** Names and values side by side without rules. A missing value is a line to be filled in by hand. */
export interface Fields {
  readonly kind: 'fields';
  readonly rows: readonly (readonly [label: string, value: string | undefined])[];
}

/** Places to sign, each kept on one page. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly signatures: readonly Signature[];
}

export interface Signature {
  /** «Директор», «Работник». */
  readonly role: string;
  /** «А. И. Петрова»; left out, there is a line for it. */
  readonly name?: string;
  /** `given` prints the words, `blank` leaves «___» ________ 20__ г. to be filled in. */
  readonly date?: { readonly given: string } | 'blank';
}

export interface NewPage {
  readonly kind: 'new-page';
}
