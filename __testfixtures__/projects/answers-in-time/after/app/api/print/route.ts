import { after, NextResponse } from 'next/server'
import { books } from 'books'
import { withNotes } from '../../../lib/api'
import { press } from '../../../lib/press'
import { firstAnswer } from '../../../lib/first-answer'
import { readBody } from '../../../lib/read-body'

export const POST = withNotes(async function handler(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  // next-reroute NR234: Code may go on behind an answer here, and `withNotes` acts when the handler is done: now that is when it has answered.
  return firstAnswer(async (reply) => {
    const timer = setTimeout(() => {
      if (!reply.sent) reply.send(NextResponse.json({ later: true }, { status: 202 }))
    }, 60)
    const sheets = await press.run(body.sheets)
    clearTimeout(timer)
    await books.note('printed')
    if (!reply.sent) reply.send(NextResponse.json({ sheets }))
  }, after)
})
