import { Failure } from '../../../../domain/failure';

/** The code of a page or of a part of it could not be loaded. Browsers and React remember that, so only a reload helps. */
export class CodeMissing extends Failure {}
