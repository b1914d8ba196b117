import groups from '../../deploy/variables.json';

/** The one list of environment variables this project knows. */
export function knownVariables(): readonly string[] {
  return Object.values(groups).flat();
}

/** Those an operator sets; the rest belong to the tests. */
export function operatorVariables(): readonly string[] {
  return [...groups.product, ...groups.localStart, ...groups.compose];
}
