import { withApiAuthRequired } from '@auth0/nextjs-auth0'

export default withApiAuthRequired((req, res) => res.json({ secret: 1 }))
