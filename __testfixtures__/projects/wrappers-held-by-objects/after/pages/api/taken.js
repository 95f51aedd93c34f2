const guards = {
  signedIn: (handler) => async (req, res) => {
    if (!req.headers.authorization) return res.status(401).end()
    return handler(req, res)
  },
}

// Under another name, what it holds may be called by anyone.
const { signedIn } = guards
export const kept = [signedIn]

export default guards.signedIn((req, res) => res.json({ taken: true }))
