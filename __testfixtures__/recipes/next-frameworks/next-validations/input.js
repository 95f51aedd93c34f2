import { withValidation } from 'next-validations'
import { schema } from '../../lib/schema'

const validate = withValidation({ schema, type: 'Zod', mode: 'body' })

export default validate((req, res) => res.json(req.body))
