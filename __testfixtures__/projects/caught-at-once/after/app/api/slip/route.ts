import { NextResponse, type NextRequest } from 'next/server'
import { jobs } from 'jobs'
import { order } from '../../../lib/orders'
import { readBody } from '../../../lib/read-body'

// What ends in a `catch` fails no more, so that it may be waited for.
const slip = async (request: NextRequest) =>
  {
    const body = await readBody(request)
    if (body instanceof Response) return body

    return order(body.item.trim())
      .then((number) => NextResponse.json({ number }))
      .catch((error: Error) => NextResponse.json({ error: error.message }, { status: 409 }))
  }

export async function POST(request: NextRequest) {
  try {
    try {
      await jobs.enter()
    } finally {
      await jobs.leave()
    }
    return await slip(request)
  } catch (error) {
    return NextResponse.json({ error: 'no slip' }, { status: 422 })
  }
}
