import { store } from '../../../lib/store'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

async function handler() {
  let answer = 'none'
  if (await store.ok()) answer = { found: 1 }
  return sendBody(answer, { headers: { 'Content-Type': 'text/plain' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
