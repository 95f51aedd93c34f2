const { boats } = require('./db')

const allBoats = async () => {
  return await boats.list()
}

module.exports = { allBoats }
