class Limiter {
  constructor(most) {
    this.most = most
    this.times = 0
    this.limit = this.limit.bind(this)
    if (most > 100) this.strict = (handler) => handler
  }

  /** @deprecated next-reroute: use limitRoute */
  limit(handler) {
    return async (req, res) => {
      if (++this.times > this.most) return res.status(429).end()
      return handler(req, res)
    }
  }

  limitRoute(handler) {
    return async (request, context) => {
      if (++this.times > this.most) return new Response(null, { status: 429 })
      return handler(request, context)
    }
  }

  strict(handler) {
    return async (req, res) => {
      if (req.headers['x-client'] === 'robot') return res.status(403).end()
      return handler(req, res)
    }
  }

  plain(handler) {
    return async (req, res) => {
      if (req.headers['x-client'] === 'robot') return res.status(403).end()
      return handler(req, res)
    }
  }
}

Limiter.prototype.plain = (handler) => handler

export const limiter = new Limiter(1000)

class Gate {
  pass(handler) {
    return async (req, res) => {
      if (req.headers['x-client'] === 'robot') return res.status(403).end()
      return handler(req, res)
    }
  }
}

/** Of which one method is not its class's. */
export const gate = new Gate()
gate.pass = (handler) => handler
