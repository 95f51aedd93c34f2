import { NextResponse, type NextRequest } from 'next/server'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

// What makes the body changes the job that the status is read from.
function describe(job: { code: number; name: string }) {
  job.code = 500
  return { name: job.name, seen: true }
}

const close = (job: { code: number; name: string }) => {
  const status = job.code
  // next-reroute NR202: The status of this answer is a value, `job.code`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
  return NextResponse.json(describe(job), { status })
}

const failed = (error: any) => ({ error: error.message, code: error.code })

export function DELETE(request: NextRequest) {
  const name = request.nextUrl.searchParams.get('name') ?? 'build'
  const job = { code: name === 'late' ? 202 : 200, name }
  return close(job)
}

function handler(request: NextRequest) {
  const name = request.nextUrl.searchParams.get('name') ?? 'build'
  const job = { code: name === 'late' ? 202 : 200, name }
  // next-reroute NR202: The status of this answer is a value, `job.code + 2`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
  // next-reroute NR202: The status of this answer is a value, `job.code + 1`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
  if (name === 'short') {
    const status = job.code + 1
    return sendBody(describe(job), { status })
  }
  else if (name === 'text') {
    const status = job.code + 2
    return NextResponse.json(
      {
        text: JSON.stringify(describe(job)),
      },
      { status },
    )
  }

  try {
    if (name === 'bad') throw Object.assign(new Error('bad'), { code: 422 })
    const status = job.code
    // The job is known.
    // next-reroute NR202: The status of this answer is a value, `job.code`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    return NextResponse.json({ job: describe(job) }, { status })
  } catch (error: any) {
    const status = error.code
    return NextResponse.json(failed(error), { status: status ?? 500, headers: { 'X-Failed': 'yes' } })
  }
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
