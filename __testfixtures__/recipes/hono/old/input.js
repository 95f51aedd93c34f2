import { handle } from '@hono/node-server/vercel'
import { app } from '../../lib/app'

export default handle(app)
