import { nextCsrf } from 'next-csrf'

const { csrf } = nextCsrf({ secret: process.env.CSRF_SECRET })

export default csrf((req, res) => res.end())
