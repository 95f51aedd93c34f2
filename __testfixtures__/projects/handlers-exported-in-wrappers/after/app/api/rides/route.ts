import handler from '../../../server/rides'

export const dynamic = 'force-dynamic'

export { handler as GET, handler as POST }
