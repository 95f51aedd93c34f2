import { readFile } from '../../../lib/files'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

async function handler() {
  const { file, contentType, status } = await readFile('report')
  const headers = new Headers()
  headers.set('Content-Type', String(contentType))
  headers.set('Cache-Control', 'private')
  if (contentType.startsWith('text/html')) {
    headers.set('Content-Security-Policy', 'sandbox')
  }
  // next-reroute NR202: The status of this answer is a value, `status as number`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
  return sendBody(file, { status: status as number, headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
