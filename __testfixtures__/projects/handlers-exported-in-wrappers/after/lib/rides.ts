import { connect } from 'database'

export const rides = connect('rides')
