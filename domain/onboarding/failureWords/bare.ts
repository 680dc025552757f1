/** Without the quotes or brackets that AWS puts around names. */
export const bare = (name: string): string => name.replace(/^["'`[]+|["'`\].,:;]+$/g, '');
