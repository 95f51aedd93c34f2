import { createRoute as create, failed } from '../../../../lib/answers'

export const dynamic = 'force-dynamic'

async function handler(request) {
  try {
    return await create(request)
  } catch (error) {
    return failed(error)
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
