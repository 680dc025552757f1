import type { Operation } from '../../operation';
import { sandboxUser } from '../sandboxUser';

export const getUser: Operation = () => () => ({
  status: 200,
  body: { userId: sandboxUser.id, userName: sandboxUser.name, emailAddress: sandboxUser.email },
});
