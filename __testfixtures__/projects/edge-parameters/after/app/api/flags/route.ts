import handlerOfFlags from '../../../lib/flags'

export const dynamic = 'force-dynamic'
export const runtime = 'edge'

export { handlerOfFlags as GET, handlerOfFlags as POST, handlerOfFlags as PUT, handlerOfFlags as PATCH, handlerOfFlags as DELETE, handlerOfFlags as OPTIONS }
