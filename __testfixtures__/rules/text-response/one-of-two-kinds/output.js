import { store } from '../../../lib/store'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

async function handler() {
  const ok = await store.ok()
  return sendBody(ok ? { ok } : 'not ok')
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
