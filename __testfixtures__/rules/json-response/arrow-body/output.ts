import { NextResponse } from 'next/server'
import pkg from '../../../package.json'

export const dynamic = 'force-dynamic'

function version() {
  return NextResponse.json({ name: pkg.name, version: pkg.version })
}

// The API Route answered every method.
export { version as GET, version as POST, version as PUT, version as PATCH, version as DELETE, version as OPTIONS }
