demo-clock = The town’s clock
demo-clock-why = Only the demo has this page. Moving the clock on lets everything in between happen when it is due.
demo-clock-on = + { $minutes } min
demo-clock-speed = It runs { $speed } times as fast as yours.
