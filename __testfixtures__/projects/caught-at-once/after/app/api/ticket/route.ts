import { after, NextResponse, type NextRequest } from 'next/server'
import { printAll } from '../../../lib/printer'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

function print(title: string) {
  return new Promise<Response>((resolve) => {
    printAll(title, (error, text) => {
      if (error) return resolve(NextResponse.json({ error: error.message }, { status: 503 }))
      resolve(NextResponse.json({ text }))
    })
  })
}

export function GET(request: NextRequest) {
  return firstAnswer((reply) => {
    printAll('head', (error) => {
      if (!error) return print(String(request.nextUrl.searchParams.get('title') ?? undefined)).then(reply.send)
      setTimeout(() => {
        if (!reply.sent) reply.end(new Response(null, { status: 503 }))
      }, 50)
    })
  }, after)
}
