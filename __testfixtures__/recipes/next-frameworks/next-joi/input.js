import Joi from 'joi'
import withJoi from 'next-joi'

const validate = withJoi()

export default validate({ body: Joi.object({ a: Joi.string() }) }, (req, res) => res.end())
