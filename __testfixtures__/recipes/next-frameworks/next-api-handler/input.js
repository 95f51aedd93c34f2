import { RouterBuilder } from 'next-api-handler'

const router = new RouterBuilder()
router.get((req) => ({ hello: req.query.name }))

export default router.build()
