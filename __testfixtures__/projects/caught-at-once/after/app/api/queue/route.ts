import { NextResponse, type NextRequest } from 'next/server'
import { jobs } from 'jobs'
import { printAll } from '../../../lib/printer'

export const dynamic = 'force-dynamic'

function print(title: string) {
  return new Promise<Response>((resolve) => {
    printAll(title, (error, text) => {
      if (error) return resolve(NextResponse.json({ error: error.message }, { status: 503 }))
      resolve(NextResponse.json({ text, waiting: jobs.waiting() }))
    })
  })
}

export function GET(request: NextRequest) {
  try {
    return print(String(request.nextUrl.searchParams.get('title') ?? undefined))
  } finally {
    jobs.leave()
  }
}
