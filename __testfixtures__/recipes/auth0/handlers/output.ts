import { handleAuth } from '@auth0/nextjs-auth0'

export const dynamic = 'force-dynamic'
export const fetchCache = 'default-no-store'

const handler = handleAuth()

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
