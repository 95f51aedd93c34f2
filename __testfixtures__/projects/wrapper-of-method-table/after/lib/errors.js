import { NextResponse } from 'next/server'

export class ApiError extends Error {
  constructor(message, statusCode = 500, details = null) {
    super(message)
    this.statusCode = statusCode
    this.details = details
  }
}

export function handleError(error, request) {
  const url = request.nextUrl.pathname + request.nextUrl.search
  console.error(`${request.method} ${url}`, error)

  if (error instanceof ApiError) {
    return NextResponse.json({ success: false, error: error.message, details: error.details }, { status: error.statusCode })
  }
  return NextResponse.json({ success: false, error: 'Server error', path: url }, { status: 500 })
}
