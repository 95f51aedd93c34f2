import { sendRoute as send } from '../../../lib/send';

export const dynamic = 'force-dynamic';

function handler() {
  return send(200, { pong: true });
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS };
