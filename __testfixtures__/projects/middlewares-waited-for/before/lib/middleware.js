import cors from 'cors'
import { createMiddleware } from './wait-for'
import { findUser } from './users'

export const useCors = createMiddleware(
  cors({
    methods: ['GET', 'POST'],
    maxAge: 600,
  }),
)

export const useAuth = createMiddleware(async (req, res, next) => {
  const user = await findUser(req.headers.authorization)

  if (!user) {
    return res.status(401).json({ error: 'Sign in first' })
  }

  req.user = user
  next()
})

// Checks what the method takes.
export const useValidate = async (schema, req, res) => {
  return createMiddleware(async (req, res, next) => {
    try {
      schema[req.method]?.({ ...req.query, ...req.body })
    } catch (error) {
      return res.status(400).json({ error: error.message })
    }

    next()
  })(req, res)
}
