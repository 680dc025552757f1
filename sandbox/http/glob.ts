/** Whether a path fits a glob, in which `*` and `**` both match any characters, slashes included. */
export const matchesGlob = (glob: string, path: string): boolean => globToRegExp(glob).test(path);

function globToRegExp(glob: string): RegExp {
  const parts = glob.split(/\*+/).map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
