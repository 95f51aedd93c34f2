import { createProtectedHandler } from '@saleor/app-sdk/handlers/next'
import { apl } from '../../lib/saleor-app'

/** For the dashboard only. */
const handler = createProtectedHandler(
  (req, res, { user, authData }) => {
    if (req.query.all === '1') return res.status(403).json({ error: 'not all' })

    return res.json({ message: `Hello ${user.email}`, app: authData.appId })
  },
  apl,
  ['MANAGE_ORDERS']
)

export default handler
