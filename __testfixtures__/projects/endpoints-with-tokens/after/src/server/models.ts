import { connect } from 'database'

export const models = connect('models')
