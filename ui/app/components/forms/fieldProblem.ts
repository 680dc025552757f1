import { Failure } from '../../../../domain/failure';

/**
 * What a domain check has against a field, as one text for beside the field: problem and remedy; null when it is content.
 * Failures of checks start with the field's technical name, which a form says in its label instead.
 */
export function fieldProblem(check: () => void): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'InvalidInput') throw error;
    const problem = error.message.replace(/^[\w.]+: /, '');
    return `${capitalized(problem)}. ${error.hint}`;
  }
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
