export const store = {
  read(name, done) {
    setTimeout(() => (name === 'none' ? done(new Error('none')) : done(null, name)), 5)
  },
}
