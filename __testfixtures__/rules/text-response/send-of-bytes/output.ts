import { pdf } from '../../../lib/pdf'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

async function handler() {
  const file: Buffer = await pdf.render('terms')
  return sendBody(file, { headers: { 'Content-Type': 'application/pdf' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
