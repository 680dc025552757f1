import type { Operation } from '../../http/operation';
import { sandboxUser } from '../../world/sandboxUser';

export const getUser: Operation = () => () => ({
  status: 200,
  body: { userId: sandboxUser.id, userName: sandboxUser.name, emailAddress: sandboxUser.email },
});
