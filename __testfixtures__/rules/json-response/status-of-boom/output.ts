import Boom, { isBoom } from '@hapi/boom'
import { NextResponse } from 'next/server'
import { books } from '../../../lib/books'

export const dynamic = 'force-dynamic'

export function DELETE() {
  try {
    throw Boom.methodNotAllowed('Books stay')
  } catch (error: any) {
    if (isBoom(error)) {
      return NextResponse.json(error.output.payload, { status: error.output.statusCode })
    }
    // next-reroute NR202: The status of this answer is a value, `error.output.statusCode`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    if (error.output) return NextResponse.json({ error: error.message }, { status: error.output.statusCode })
    const made = Boom.boomify(error, { statusCode: 503 })
    return NextResponse.json({ error: made.message }, { status: made.output.payload.statusCode })
  }
}

export function PUT() {
  try {
    throw Object.assign(new Error('full'), { output: { statusCode: 409, payload: {} } })
  } catch (error: any) {
    if (isBoom(error)) {
      return NextResponse.json(error.output.payload, { status: error.output.statusCode })
    }
    // next-reroute NR202: The status of this answer is a value, `error.output.statusCode`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    if (error.output) return NextResponse.json({ error: error.message }, { status: error.output.statusCode })
    const made = Boom.boomify(error, { statusCode: 503 })
    return NextResponse.json({ error: made.message }, { status: made.output.payload.statusCode })
  }
}

async function handler() {
  try {
    return NextResponse.json(await books.all())
  } catch (error: any) {
    if (isBoom(error)) {
      return NextResponse.json(error.output.payload, { status: error.output.statusCode })
    }
    // next-reroute NR202: The status of this answer is a value, `error.output.statusCode`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    if (error.output) return NextResponse.json({ error: error.message }, { status: error.output.statusCode })
    const made = Boom.boomify(error, { statusCode: 503 })
    return NextResponse.json({ error: made.message }, { status: made.output.payload.statusCode })
  }
}

export { handler as GET, handler as POST, handler as PATCH, handler as OPTIONS }
