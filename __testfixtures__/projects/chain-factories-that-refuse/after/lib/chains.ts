import type { NextRequest } from 'next/server'

/** Says which method is none of its own. */
export const chain = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    try {
      return await handler(request, context)
    } catch (err: any) {
      return new Response(err.message, { status: err.status || 500 })
    }
  }

/** Says it in words. */
export const spoken = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    return await handler(request, context)
  } catch (error: any) {
    return new Response(error.message, { status: error.status || 500 })
  }
}

/** Says it by a function of another file. */
export const counted = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    return await handler(request, context)
  } catch (error: any) {
    return new Response(error.message, { status: error.status || 500 })
  }
}

/** Is refused as Next refuses. */
export const plain = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    return await handler(request, context)
  } catch (err: any) {
    return new Response(err.message, { status: err.status || 500 })
  }
}
