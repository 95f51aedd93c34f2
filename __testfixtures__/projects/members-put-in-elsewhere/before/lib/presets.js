const open = (handler) => async (req, res) => {
  res.setHeader('X-Preset', 'open')
  return handler(req, res)
}

export const presets = {
  open: (handler) => async (req, res) => handler(req, res),

  signedIn: (handler) => async (req, res) => {
    if (!req.headers.authorization) return res.status(401).end()
    return handler(req, res)
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
