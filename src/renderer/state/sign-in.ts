import type { SignInRole } from '@shared/sign-in';
import { useStore } from './store';

/** Opens the sign-in page in the browser. What comes of it arrives with the connection's next snapshot. */
export async function startSignIn(
  connectionId: string,
  role: SignInRole,
  pickAccount = false,
): Promise<void> {
  const result = await window.app.signIn.start({ connectionId, role, pickAccount });
  if (result.kind === 'failed') useStore.setState({ failure: result.error });
}
