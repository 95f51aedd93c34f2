const open = (handler) => async (req, res) => {
  res.setHeader('X-Preset', 'open')
  return handler(req, res)
}

export const presets = {
  open: (handler) => async (req, res) => handler(req, res),

  /** @deprecated next-reroute: use signedInRoute */
  signedIn: (handler) => async (req, res) => {
    if (!req.headers.authorization) return res.status(401).end()
    return handler(req, res)
  },
  signedInRoute: (handler) => async (request, context) => {
    if (!request.headers.get('authorization')) return new Response(null, { status: 401 })
    return handler(request, context)
  },

  logged: (handler) => async (req, res) => {
    console.log(req.url)
    return handler(req, res)
  },
}

presets.open = open
Object.defineProperty(presets, 'made', { value: presets.logged })

export const guards = {
  signedIn: (handler) => async (req, res) => {
    if (!req.headers.authorization) return res.status(401).end()
    return handler(req, res)
  },
}

for (const name of Object.keys(guards)) guards[name] = open
