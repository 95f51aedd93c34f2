import type { NextRequest } from 'next/server'

/** Whom the cookie names. */
export const userOf = async (request: NextRequest) => request.cookies.get('user')?.value
