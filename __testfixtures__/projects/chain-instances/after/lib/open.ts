import { NextResponse, type NextRequest } from 'next/server'

async function prepare(request: NextRequest) {
  const visitor = request.cookies.get('visitor')?.value
  if (visitor === 'nobody') throw new Error('nobody visits')
  return visitor
}

export default (handler: (request: NextRequest, context: { params: Promise<any> } & { visitor: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    const visitor = await prepare(request)
    return await handler(request, { ...context, visitor })
  } catch (err: any) {
    return NextResponse.json({ error: err.message }, { status: 500 })
  }
}
