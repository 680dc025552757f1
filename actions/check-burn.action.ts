import { act } from '../api/act';
import { appStates, events, grail, metrics, now, platformSlos, sloPageUrl, stopwatch } from '../api/compose';
import { checkBurn } from '../api/usecases/burn/checkBurn';
import { parseCheckBurn } from '../domain/contract/automation/checkBurn';

export default (payload: unknown) =>
  act(
    parseCheckBurn,
    checkBurn({
      ...{ platformSlos: platformSlos(), grail: grail(), metrics: metrics(), states: appStates(), events: events() },
      ...{ urlOf: sloPageUrl, now, stopwatch },
    }),
  )(payload);
