import type { NextRequest } from 'next/server'

export const keyOf = (request: NextRequest) => request.cookies.get('key')?.value ?? request.headers.get('x-key')

export const nameOf = (request: NextRequest) => request.nextUrl.searchParams.get('name')
