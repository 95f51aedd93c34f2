import { after, NextResponse, type NextRequest } from 'next/server'
import { printed } from '../../../lib/printer'
import { firstAnswer } from '../../../lib/first-answer'
import { sendBody } from '../../../lib/send-body'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

function sendLabel(title: string) {
  const job = printed(title)
  const pages: Buffer[] = []
  job.on('data', (page: Buffer) => pages.push(page))
  return firstAnswer((reply) => {
    job.on('end', () => {
      reply.send(sendBody(Buffer.concat(pages)))
    })
    job.start()
  }, after)
}

export async function GET(request: NextRequest) {
  const headers = new Headers()
  headers.set('X-Printer', 'north')
  try {
    return withHeaders(await sendLabel(String(request.nextUrl.searchParams.get('title') ?? undefined)), headers)
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 422, headers })
  }
}
