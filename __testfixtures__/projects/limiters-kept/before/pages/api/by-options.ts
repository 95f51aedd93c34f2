import { limited } from '../../lib/by-options'

export default limited((req, res) => res.status(200).json({ id: req.query.id }), { max: 3, keyGenerator: (req) => `${req.query.id}#1` })
