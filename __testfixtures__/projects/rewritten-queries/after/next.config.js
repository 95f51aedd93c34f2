/** @type {import('next').NextConfig} */
module.exports = {
  async rewrites() {
    return {
      afterFiles: [
        { source: '/v:version/:rest*', destination: '/api/v:version/:rest*' },
        { source: '/api/v2/:path*', destination: `${process.env.NEW_API_URL}/:path*` },
        { source: '/api/v:version/:rest*', destination: '/api/:rest*?version=:version' },
        { source: '/api/members/:rest*', destination: '/api/users/:rest*' },
        { source: '/invites/:token', destination: '/api/invites?from=mail' },
        { source: '/s/:word', has: [{ type: 'cookie', key: 'beta' }], destination: '/api/search?word=:word' },
      ],
      fallback: [{ source: '/:path*', destination: '/api/:path*' }],
    }
  },
}
