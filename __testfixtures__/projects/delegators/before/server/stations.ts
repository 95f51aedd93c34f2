import { connect } from 'database'

export const stations = connect('stations')
