import { awsFailure } from './awsFailure';

/** Waits for a call of an AWS client. @throws Failure in place of whatever the client throws */
export async function translated<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw awsFailure(error);
  }
}
