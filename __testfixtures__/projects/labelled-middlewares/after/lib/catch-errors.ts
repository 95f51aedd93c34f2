import { NextResponse, type NextRequest } from 'next/server'
import { report } from 'reports-of-ours'

export const catchErrors = (next: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    // Whatever fails further in.
    return await next(request, context)
  } catch (error) {
    report(error)
    return NextResponse.json({ message: error instanceof Error ? error.message : 'Something went wrong' }, { status: 400 })
  }
}
