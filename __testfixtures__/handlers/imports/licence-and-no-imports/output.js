/*
 * Copyright (c) Example. All rights reserved.
 */

'use strict'

import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

// How long the server has been up, roughly.
function handler(request) {
  return NextResponse.json({ up: true, agent: request.headers.get('user-agent') ?? 'none' })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
